namespace ImrSearch.Testing;

/// <summary>Programs that some tests use as a yardstick. In CI they must be there, so a missing one is not skipped.</summary>
public static class Programs
{
    /// <summary>True when the program is found, and always when <c>CI=true</c>.</summary>
    public static bool IsOnPath(string name) =>
        Environment.GetEnvironmentVariable("CI") == "true"
        || (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
            .Any(folder => File.Exists(Path.Combine(folder, name)) || File.Exists(Path.Combine(folder, name + ".exe")));
}
