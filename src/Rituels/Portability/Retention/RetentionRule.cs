using System.Globalization;
using Rituels.Programme;

namespace Rituels.Portability;

/// <summary>What goes once a cohort's time is over: people's data, or the whole cohort.</summary>
public enum Retires { Names, Everything }

/// <summary>How long a cohort's people are kept after its end. A cohort without one keeps them until somebody decides.</summary>
public sealed class RetentionRule : IVersioned
{
    public const int FewestMonths = 6, MostMonths = 60, UsualMonths = 24;

    /// <summary>Nothing happens within thirty days of the choice, nor of anything else that brings the day near.</summary>
    public const int Grace = 30;

    public required Guid CohortId { get; init; }
    public int Months { get; private set; }
    public Retires What { get; private set; }

    /// <summary>From then the thirty days count.</summary>
    public DateTimeOffset Since { get; private set; }
    public DateTimeOffset? DoneAt { get; private set; }

    /// <summary>The day that due work stands for, and the cohort's version it comes from; null until it is planned.</summary>
    public DateOnly? PlannedFor { get; private set; }
    public int PlannedFrom { get; private set; }
    public int Version { get; set; }

    public bool IsDone => DoneAt is not null;

    /// <summary>Chooses anew; what was planned falls, and thirty days pass at least.</summary>
    public void Choose(int months, Retires what, DateTimeOffset now)
    {
        if ((Months, What) == (months, what) && !IsDone) return;
        (Months, What, DoneAt) = (months, what, null);
        PutOff(now);
    }

    /// <summary>Thirty days from now at least, because people could not be told in time.</summary>
    public void PutOff(DateTimeOffset now) => (Since, PlannedFor) = (now, null);

    public void Finish(DateTimeOffset now) => DoneAt = now;

    /// <summary>The day, in the cohort's time zone, on which it happens.</summary>
    public DateOnly ActsOn(Cohort cohort)
    {
        var (over, earliest) = (cohort.Ends.AddMonths(Months), cohort.Today(Since).AddDays(Grace + 1));
        return over > earliest ? over : earliest;
    }

    /// <summary>What makes due work of this choice differ from that of any other.</summary>
    public string Period(Cohort cohort) => string.Create(CultureInfo.InvariantCulture, $"{ActsOn(cohort):yyyy-MM-dd}/{Since.UtcDateTime:yyyyMMddHHmmss}");
}
