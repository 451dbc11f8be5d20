namespace ImrSearch.Web.Hosting;

/// <summary>Where the keys are kept that sign forms: <c>keys/</c> of the data folder, for this user alone.</summary>
internal static class KeyFolder
{
    public static DirectoryInfo Make(string dataFolder)
    {
        var folder = Path.Combine(dataFolder, "keys");
        return OperatingSystem.IsWindows()
            ? Directory.CreateDirectory(folder)
            : Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }
}
