using System.Security.Cryptography;
using System.Text.Json;
using Rituels.Programme;

namespace Rituels.Gazette;

/// <summary>
/// The gazette of one week of a cohort: drafted from what rituals tell, edited, approved, sent. There is one for each week. Whoever
/// edits replaces a part of it; of two at once, the second is told by its version.
/// </summary>
public sealed class Issue : IVersioned
{
    public const int LongestOpening = 800, MostOwn = 30;

    public Guid Id { get; init; } = NewId.Next();
    public required Guid CohortId { get; init; }
    public required IsoWeek Week { get; init; }

    /// <summary>A person's words above all else, in the cohort's first language.</summary>
    public string Opening { get; private set; } = "";
    public Guid? OpeningById { get; private set; }

    /// <summary>Each part's lines together.</summary>
    public IReadOnlyList<Block> Blocks { get; private set; } = [];

    public DateTimeOffset DraftedAt { get; init; }
    public DateTimeOffset? ApprovedAt { get; private set; }
    public Guid? ApprovedById { get; private set; }

    /// <summary>How often it was approved: what was taken back and approved again has another number.</summary>
    public int Approvals { get; private set; }

    /// <summary>When staff were told that its hour came and that nobody had approved it.</summary>
    public DateTimeOffset? WithheldAt { get; private set; }
    public DateTimeOffset? LeftAt { get; private set; }
    public int Version { get; set; }

    public bool IsApproved => ApprovedAt is not null;
    public bool HasLeft => LeftAt is not null;

    /// <summary>Staff may still change it.</summary>
    public bool IsOpen => !IsApproved && !HasLeft;

    public IEnumerable<Block> Kept => Blocks.Where(block => block.IsKept);
    public bool SaysSomething => Opening.Length > 0 || Kept.Any();

    /// <summary>The same for two issues that say the same: what is approved is what was looked at.</summary>
    public string Stamp => Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes((object[])[Opening, .. Kept])))[..16];

    public static Issue Draft(Cohort cohort, IsoWeek week, IReadOnlyList<Block> told, DateTimeOffset now)
    {
        var issue = new Issue { CohortId = cohort.Id, Week = week, DraftedAt = now };
        issue.TakeUp(told);
        return issue;
    }

    /// <summary>What rituals tell now; see <see cref="Redraft"/>.</summary>
    public void TakeUp(IReadOnlyList<Block> told) => Blocks = Redraft.Of(Blocks, told);

    public void Open(string words, Guid? by)
    {
        if (words != Opening) (Opening, OpeningById) = (words, words.Length == 0 ? null : by);
    }

    public void Change(string source, Func<Block, Block> change) => Blocks = [.. Blocks.Select(block => block.Source == source ? change(block) : block)];

    public void Add(Block added) => Blocks = Blocks.With(added);

    public void Remove(Predicate<Block> which) => Blocks = [.. Blocks.Where(block => !which(block))];

    /// <summary>Takes the place that somebody gave it.</summary>
    public void Move(string source, int by) => Blocks = Blocks.Moved(source, by);

    public void MovePart(GazetteSubject? subject, int by) => Blocks = Blocks.PartMoved(subject, by);

    public void Approve(Guid? by, DateTimeOffset now)
    {
        if (IsOpen) (ApprovedAt, ApprovedById, Approvals) = (now, by, Approvals + 1);
    }

    /// <summary>Until it has left.</summary>
    public void TakeBack()
    {
        if (!HasLeft) (ApprovedAt, ApprovedById) = (null, null);
    }

    /// <summary>
    /// What was kept and rituals tell no more does not leave: its session may be one of staff alone by now, or cancelled. What staff kept
    /// knowing that stays, and so does what they wrote of it, aside.
    /// </summary>
    public void LetGo(IReadOnlyList<Block> told)
    {
        var sources = told.Select(block => block.Source).ToHashSet();
        bool Goes(Block block) => block is { IsKept: true, IsOwn: false, IsGone: false } && !sources.Contains(block.Source);
        Blocks = [.. Blocks.Where(block => !Goes(block) || block.Wording is not null).Select(block => Goes(block) ? block with { IsGone = true, IsKept = false } : block)];
    }

    public void Withhold(DateTimeOffset now) => WithheldAt ??= now;

    public void Leave(DateTimeOffset now) => LeftAt ??= now;

    public bool Names(NamesInWords somebody) => somebody.In([Opening, .. Blocks.SelectMany(block => block.Words)]);

    /// <summary>All its words without somebody's name.</summary>
    public void Unname(NamesInWords somebody) => (Opening, Blocks) = (somebody.Without(Opening), [.. Blocks.Select(block => somebody.In(block.Words) ? block.Worded(somebody.Without) : block)]);

    /// <summary>Without the names of those who made it; without a person, of all. Words of theirs stay, or go with them.</summary>
    public void Forget(Guid? person, bool keepsWords)
    {
        bool Is(Guid? by) => by is not null && (person is null || by == person);
        if (!keepsWords && Is(OpeningById)) Opening = "";
        if (!keepsWords) Blocks = [.. Blocks.Where(block => !(block.IsOwn && Is(block.ById))).Select(block => Is(block.ById) ? block with { Wording = null, Over = null } : block)];
        Blocks = [.. Blocks.Select(block => Is(block.ById) ? block with { ById = null } : block)];
        (OpeningById, ApprovedById) = (Is(OpeningById) ? null : OpeningById, Is(ApprovedById) ? null : ApprovedById);
    }
}
