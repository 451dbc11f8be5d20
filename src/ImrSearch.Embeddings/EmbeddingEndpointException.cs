namespace ImrSearch.Embeddings;

/// <summary>
/// An embedding service gave no usable vectors. Nothing is lost: search by words goes on without it.
/// </summary>
public sealed class EmbeddingEndpointException : Exception
{
    internal EmbeddingEndpointException(EmbeddingEndpoint endpoint, EndpointFault fault, string what, int? status = null, Exception? inner = null)
        : base($"The embedding service {endpoint} {what}. {Advice(fault, status, endpoint)}", inner)
    {
        Endpoint = endpoint.Address;
        Fault = fault;
        Status = status;
    }

    /// <summary>The address of the service, without its query.</summary>
    public string Endpoint { get; }

    /// <summary>The kind of fault.</summary>
    public EndpointFault Fault { get; }

    /// <summary>The HTTP status that it answered with, if it did.</summary>
    public int? Status { get; }

    private static string Advice(EndpointFault fault, int? status, EmbeddingEndpoint endpoint) => fault switch
    {
        EndpointFault.Unreachable => "Check that it is running and that the address is right.",
        EndpointFault.TimedOut => "It may still be loading its model, or hang: try again later, or restart it.",
        EndpointFault.Busy => "Try again later, or send less at a time.",
        EndpointFault.Failed => "Look into its own log; a restart may help.",
        EndpointFault.Refused when status is 401 or 403 =>
            endpoint.ApiKey is null ? "It asks for a key: set one." : "Check the key that is set for it.",
        EndpointFault.Refused when status is 404 => "Check the address and whether the service has this model.",
        EndpointFault.Refused => "Check the address, the model and the longest text that the model can hold.",
        _ => "Check that the address belongs to a service with OpenAI's interface, and that the model makes embeddings.",
    };
}
