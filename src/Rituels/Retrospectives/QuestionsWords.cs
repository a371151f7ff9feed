using Rituels.Shell;

namespace Rituels.Retrospectives;

/// <summary>What the screen of questions says.</summary>
public sealed class QuestionsWords(Tongue tongue) : Words(tongue);
