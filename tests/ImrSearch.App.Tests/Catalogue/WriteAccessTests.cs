using System.Globalization;
using ImrSearch.App.Catalogue;
using ImrSearch.Testing;

namespace ImrSearch.App.Tests.Catalogue;

public sealed class WriteAccessTests : IDisposable
{
    private readonly TempFolder _temp = new();

    [Fact]
    public void Whoever_is_refused_learns_who_is_writing()
    {
        using var first = new WriteAccess(_temp.Path);
        using var second = new WriteAccess(_temp.Path);
        using (first.Enter(TestContext.Current.CancellationToken))
        {
            var fault = Assert.Throws<LibraryInUseException>(() => second.Enter(TestContext.Current.CancellationToken));

            Assert.Contains("Another ImrSearch (", fault.Message);
            Assert.Contains("process " + Environment.ProcessId.ToString(CultureInfo.InvariantCulture), fault.Message);
        }

        second.Enter(TestContext.Current.CancellationToken).Dispose();
        Assert.Equal(["write.lock"], Directory.GetFiles(_temp.Path).Select(Path.GetFileName));
    }

    [Fact]
    public void A_folder_that_cannot_be_written_is_not_called_in_use()
    {
        using var access = new WriteAccess(_temp.File("gone"));

        var fault = Assert.Throws<WorkspaceException>(() => access.Enter(TestContext.Current.CancellationToken));

        Assert.DoesNotContain("Another ImrSearch", fault.Message);
        Assert.Contains("cannot be written", fault.Message);
    }

    [Fact]
    public void A_writer_may_end_after_disposing_and_lets_go_of_the_lock()
    {
        var access = new WriteAccess(_temp.Path);
        var held = access.Enter(TestContext.Current.CancellationToken);

        access.Dispose();
        held.Dispose();

        Assert.Throws<ObjectDisposedException>(() => access.Enter(TestContext.Current.CancellationToken));
        using var next = new WriteAccess(_temp.Path);
        next.Enter(TestContext.Current.CancellationToken).Dispose();
    }

    public void Dispose() => _temp.Dispose();
}
