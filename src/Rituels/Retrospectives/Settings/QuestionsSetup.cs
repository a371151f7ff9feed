namespace Rituels.Retrospectives;

internal static class QuestionsSetup
{
    public static void AddQuestions(this WebApplicationBuilder builder) => builder.Services.AddScoped<QuestionsWords>();
}
