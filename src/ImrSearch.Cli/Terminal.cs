using System.Text;
using Spectre.Console;

namespace ImrSearch.Cli;

/// <summary>Where a command reads and writes: a text from <see cref="In"/>, results to <see cref="Out"/>, progress and messages to <see cref="Error"/>.</summary>
internal sealed class Terminal
{
    public Terminal(TextWriter output, TextWriter error, bool interactive, TimeProvider clock, TextReader? input = null)
    {
        In = input ?? TextReader.Null;
        Out = output;
        Error = error;
        IsInteractive = interactive;
        Clock = clock;
        Rich = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Out = new AnsiConsoleOutput(output),
            Ansi = Console.IsOutputRedirected ? AnsiSupport.No : AnsiSupport.Detect,
        });
        if (Console.IsOutputRedirected)
        {
            // Text for another program or a file must not be cut at the width of a screen that is not there.
            Rich.Profile.Width = 200;
        }
    }

    public TextReader In { get; }

    public TextWriter Out { get; }

    public TextWriter Error { get; }

    /// <summary>Styled output onto <see cref="Out"/>; plain where that is no screen.</summary>
    public IAnsiConsole Rich { get; }

    /// <summary>True when a person watches <see cref="Error"/>, so that a progress line may be redrawn in place.</summary>
    public bool IsInteractive { get; }

    public TimeProvider Clock { get; }

    public static Terminal OfProcess()
    {
        // Names and letters hold characters that a Windows code page cannot show.
        Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        return new Terminal(Console.Out, Console.Error, !Console.IsErrorRedirected, TimeProvider.System, Console.In);
    }
}
