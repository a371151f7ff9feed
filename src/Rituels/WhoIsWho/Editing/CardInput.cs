using Rituels.Programme;

namespace Rituels.WhoIsWho;

/// <summary>One's own card as a form sends it.</summary>
public sealed class CardInput
{
    public string? Work { get; set; }
    public string? About { get; set; }
    public bool ShowsEmail { get; set; }
    public string? Phone { get; set; }
    public string? Seat { get; set; }
    public string? Links { get; set; }

    public static CardInput Of(Card card) => new()
    {
        Work = card.Work, About = card.About, ShowsEmail = card.ShowsEmail, Phone = card.Phone, Seat = card.Seat, Links = WebLink.Write(card.Links),
    };

    public CardText Read(FormReader form, string field, DirectoryWords words)
    {
        var text = new CardText(ShowsEmail)
        {
            Work = form.OptionalText($"{field}.{nameof(Work)}", Work, CardText.LongestWork), About = form.OptionalText($"{field}.{nameof(About)}", About, CardText.LongestAbout),
            Phone = form.OptionalText($"{field}.{nameof(Phone)}", Phone, CardText.LongestPhone), Seat = form.OptionalText($"{field}.{nameof(Seat)}", Seat, CardText.LongestSeat),
            Links = form.Links($"{field}.{nameof(Links)}", Links, CardText.MostLinks),
        };
        if (!CardText.IsPhone(text.Phone)) form.WrongText($"{field}.{nameof(Phone)}", words["wrong-phone"]);
        return text;
    }
}
