using System.Text;
using Rituels.Calendars;
using Rituels.Portability;
using Rituels.Programme;
using Rituels.Shell;

namespace Rituels.WhoIsWho;

/// <summary>Cards as files: what members see, whoever takes them out, for a file travels.</summary>
public sealed class DirectoryFiles(AddressBook book, DirectoryWords words)
{
    public const string CardType = "text/vcard; charset=utf-8";

    private static readonly string[] Columns = ["name", "role", "teams", "follows", "work", "email", "phone", "where", "links", "about", "helps", "learns"];

    public async Task<byte[]> Cards(Cohort cohort, IEnumerable<Entry> people, CancellationToken stop)
    {
        var addresses = await book.ForMembers(cohort, stop);
        return VCard.Write(people.Select(entry => Card(cohort, entry, addresses)));
    }

    public async Task<byte[]> Table(Cohort cohort, IEnumerable<Entry> people, CancellationToken stop)
    {
        var addresses = await book.ForMembers(cohort, stop);
        return [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(string.Concat(people.Select(entry => Cells(entry, addresses)).Prepend(Columns).Select(CsvFile.Line)))];
    }

    private VCard Card(Cohort cohort, Entry entry, Addresses addresses) => new($"urn:uuid:{entry.Id}", entry.Person.Name)
    {
        Email = addresses.Of(entry.Person), Phone = entry.Words.Phone, Title = entry.Words.Work, Note = entry.Words.About,
        Organisation = [cohort.Name, .. entry.Teams().Select(team => team.Name)], Role = words.Tongue.List(words.Roles(entry)),
        Urls = [.. entry.Words.Links.Where(link => WebLink.IsAddress(link.Url)).Select(link => new Uri(link.Url))], Categories = [.. entry.Helps], Revised = entry.Card?.ChangedAt,
    };

    private string?[] Cells(Entry entry, Addresses addresses) =>
    [
        entry.Person.Name, words.Tongue.List(words.Roles(entry)), List(entry.Teams().Select(team => team.Name)), List(entry.Follows.Select(team => team.Name)), entry.Words.Work, addresses.Of(entry.Person),
        entry.Words.Phone, entry.Words.Seat, List(entry.Words.Links.Select(link => link.Url)), entry.Words.About, List(entry.Helps), List(entry.Learns),
    ];

    private static string List(IEnumerable<string> texts) => string.Join(", ", texts);
}
