namespace Mote.Http;

/// <summary>What a request asks for. Anything else is answered with 405 before an endpoint sees it.</summary>
public enum HttpMethod
{
    /// <summary>The content.</summary>
    Get,

    /// <summary>What GET would answer, without the content.</summary>
    Head,
}
