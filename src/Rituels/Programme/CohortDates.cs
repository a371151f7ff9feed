namespace Rituels.Programme;

/// <summary>A cohort's name and dates as forms take them: at most five years, so that no screen has weeks without end.</summary>
public static class CohortDates
{
    public const int MostYears = 5;

    public static (DateOnly Starts, DateOnly Ends) Read(FormReader form, string startsField, string? starts, string endsField, string? ends)
    {
        var (first, last) = (form.RequiredDay(startsField, starts), form.RequiredDay(endsField, ends));
        if (!form.Holds) return default;
        if (last < first) form.Wrong(endsField, "wrong-order");
        else if (last > first.AddYears(MostYears)) form.Wrong(endsField, "wrong-years", MostYears);
        return (first, last);
    }
}
