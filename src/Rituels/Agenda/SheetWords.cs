using Rituels.Programme;
using Rituels.Shell;

namespace Rituels.Agenda;

/// <summary>Sentences of the screens on which staff write sessions and plan the year.</summary>
public sealed class SheetWords(Tongue tongue) : Words(tongue)
{
    /// <summary>What is written into the cohort's own records is said in its first language, whoever writes it.</summary>
    public static SheetWords Of(Cohort cohort) => new(Tongue.Of(cohort.Languages[0], cohort.Vocabulary));
}
