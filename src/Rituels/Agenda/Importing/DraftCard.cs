using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace Rituels.Agenda;

/// <summary>One session of the preview: what the document says, what the import makes of it, what is in doubt, and the form to correct it.</summary>
internal sealed record DraftCard(int Index, DraftInput Input, SessionOutcome Outcome, IReadOnlyList<(string Id, string Title)> Candidates)
{
    private static readonly string[] Places = ["Starts", "From", "Audience", ""];

    public string Field => $"Drafts[{Index}]";

    /// <summary>Words that were not understood, each at the field that it seems to be about; of a session that is here, those that are new.</summary>
    public ILookup<string, string> Doubts => (Outcome.By == MatchedBy.Nothing ? Outcome.Planned.Unread : Outcome.NewNotes).ToLookup(PlaceOf);

    /// <summary>No document names a kind; a session that is here has its own.</summary>
    public bool IsKindGuessed => Outcome.By == MatchedBy.Nothing;

    public bool HasErrors(ModelStateDictionary state) => state.FindKeysWithPrefix(Field).Any(entry => entry.Value.Errors.Count > 0);

    private static string PlaceOf(string words) =>
        words.Length > PlainText.Longest ? Places[3] : DateReader.Find(words).IsDated ? Places[0] : TimeMarks.In(words).Count > 0 ? Places[1] : words.Length < 60 && AudienceWords.In(words).Count > 0 ? Places[2] : Places[3];
}
