using Rituels.Shell;

namespace Rituels.Portability;

/// <summary>What is said of people's data: their file, erasing them, how long they are kept.</summary>
public sealed class PrivacyWords(Tongue tongue) : Words(tongue);
