using System.Globalization;

namespace ImrSearch.Index.Harness;

/// <summary>Carries a commit of a plan out.</summary>
public static class PlanWriter
{
    /// <summary>Makes the changes of a commit and commits them under its number.</summary>
    /// <param name="writer">Changes the index.</param>
    /// <param name="plan">The plan.</param>
    /// <param name="commit">The commit's number.</param>
    /// <param name="beforeCommit">Called between changes and commit.</param>
    public static void Write(IndexWriter writer, CrashPlan plan, int commit, Action? beforeCommit = null)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(plan);
        foreach (var (parent, groups) in plan.Changes(commit))
        {
            if (parent is null)
            {
                writer.DeleteAll();
            }
            else
            {
                writer.Replace(parent, [.. groups.Select(group => group.ToGroup())]);
            }
        }

        beforeCommit?.Invoke();
        writer.Commit(new Dictionary<string, string> { [CrashPlan.CommitKey] = commit.ToString(CultureInfo.InvariantCulture) });
    }

    /// <summary>The last commit that an index's user data tell of; 0: none.</summary>
    public static int CommitOf(IReadOnlyDictionary<string, string> userData)
    {
        ArgumentNullException.ThrowIfNull(userData);
        return userData.TryGetValue(CrashPlan.CommitKey, out var text) ? int.Parse(text, CultureInfo.InvariantCulture) : 0;
    }
}
