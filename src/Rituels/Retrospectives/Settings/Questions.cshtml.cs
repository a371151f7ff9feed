using Microsoft.AspNetCore.Mvc;
using Rituels.Programme;
using Rituels.Shell;

namespace Rituels.Retrospectives;

/// <summary>
/// What the weekly form asks: which questions, in which order, in which words, how long. A change counts from the next week
/// on: those who have already filed answered what was asked.
/// </summary>
[Seen(By.Staff)]
public sealed class QuestionsModel(Desk desk, QuestionsWords words) : SettingsPage(desk)
{
    [BindProperty] public List<QuestionInput> Questions { get; set; } = [];

    private Questionnaire? _saved;
    public int SavedVersion => _saved?.Version ?? 0;

    /// <summary>The first week of questions that are not asked yet; null once they are.</summary>
    public IsoWeek? CountsFrom => _saved?.Editions.LastOrDefault()?.From is { } from && from > Cohort.WeekAt(Visit.Now) && Cohort.Has(from) ? from : null;

    protected override async Task<bool> Load()
    {
        await base.Load();
        _saved = await Db.Set<Questionnaire>().FindAsync([Cohort.Id], Stop);
        return true;
    }

    /// <summary>The questions asked, those of the product that are left out, and room for one more.</summary>
    public void OnGet()
    {
        var asked = _saved?.Latest ?? Question.Defaults;
        var leftOut = Question.Defaults.Where(known => asked.All(q => q.Key != known.Key));
        Questions = [.. asked.Select((q, i) => QuestionInput.Of(q, i + 1, asked: true)), .. leftOut.Select((q, i) => QuestionInput.Of(q, asked.Count + i + 1, asked: false))];
        Questions.Add(QuestionInput.Empty(Questions.Count + 1));
    }

    public async Task<IActionResult> OnPost()
    {
        var questions = Read();
        if (!Form.Holds) return Page();
        var saved = _saved ?? new Questionnaire { CohortId = Cohort.Id };
        saved.Ask(questions, Cohort.ChangesFrom(Visit.Now));
        if (_saved is not null) return await Save(saved, "saved");
        Db.Add(saved);
        return await SaveNew("saved");
    }

    private List<Question> Read()
    {
        var rows = Questions.Select((row, i) => (row, Field: $"{nameof(Questions)}[{i}]")).Where(r => (r.row.Asked || r.row.IsMood) && !r.row.IsEmpty).ToList();
        CheckKeys(rows.Select(r => r.row).ToList());
        var read = rows.Select(r => r.row.Read(Form, r.Field, Cohort.Languages)).OrderBy(r => r.Position).Select(r => r.Question).ToList();
        if (read.Count > QuestionInput.Most) Form.WrongText("", words["wrong-many", QuestionInput.Most]);
        return WithKeys(read);
    }

    /// <summary>Keys come back from the form as they were sent: the mood among them, each once, none made up.</summary>
    private void CheckKeys(List<QuestionInput> rows)
    {
        var allowed = (_saved?.Editions ?? []).SelectMany(edition => edition.Questions).Select(q => q.Key).Concat(Question.Known).ToHashSet();
        var keys = rows.Where(r => !r.IsNew).Select(r => r.Key!).ToList();
        if (!keys.Contains(Question.Mood)) Form.WrongText("", words["wrong-mood"]);
        if (keys.Distinct().Count() < keys.Count || !keys.All(allowed.Contains)) Form.WrongText("", words["wrong-keys"]);
    }

    private static List<Question> WithKeys(List<Question> questions)
    {
        for (var i = 0; i < questions.Count; i++)
            if (questions[i] is { Key: "" } own)
                questions[i] = own with { Key = QuestionKeys.For(own.Label.Fr ?? own.Label.En ?? "", questions.Select(q => q.Key)) };
        return questions;
    }
}
