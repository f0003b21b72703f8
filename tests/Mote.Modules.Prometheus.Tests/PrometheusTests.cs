using System.Linq;
using System.Net;
using System.Text.Json;
using Mote.Dispatch;
using Mote.Testing;

namespace Mote.Modules.Tests;

internal sealed class PrometheusTests
{
    [Test]
    public void The_modules_numbers_and_the_agents_own_are_served_in_the_text_format()
    {
        using var agent = new ServedAgent(WholeAgent.Build);

        var (status, type, content) = agent.Get("/metrics");

        Assert.That(status, Is.EqualTo(HttpStatusCode.OK));
        Assert.That(type, Is.EqualTo("text/plain; version=0.0.4; charset=utf-8"));
        Assert.That(content, Does.Contain("# HELP celsius How warm it is.\n# TYPE celsius gauge\ncelsius 21\n"));
        Assert.That(
            content,
            Does.Contain("mote_collector_success{loop=\"0\"} 1\n").And.Contain("mote_module_state{module=\"Thermometer\"} 2\n").And
                .Contain("mote_http_requests_total 1\n"));
        Assert.That(content, Does.EndWith("\n"));
    }

    [Test]
    public void A_late_loop_loses_its_own_series_and_is_back_in_the_next_scrape()
    {
        using var agent = new ServedAgent(WholeAgent.Build, ", \"scrapeTimeoutMs\": 50");

        var (status, _, late) = agent.GetWithoutLoop("/metrics");
        Assert.That(status, Is.EqualTo(HttpStatusCode.OK));
        Assert.That(late, Does.Contain("mote_collector_success{loop=\"0\"} 0\n").And.Contain("mote_module_state").And.Not.Contain("celsius"));

        Assert.That(agent.Get("/metrics").Content, Does.Contain("mote_collector_success{loop=\"0\"} 1\n").And.Contain("celsius 21\n"));
    }

    [Test]
    public void Health_answers_even_while_the_loop_hangs()
    {
        using var agent = new ServedAgent(WholeAgent.Build);
        Assert.That(agent.GetWithoutLoop("/healthz"), Is.EqualTo((HttpStatusCode.OK, "text/plain; charset=utf-8", "ok\n")));
    }

    [Test]
    public void It_is_ready_once_it_has_started()
    {
        using var agent = new ServedAgent(WholeAgent.Build);
        Assert.That(agent.Get("/readyz"), Is.EqualTo((HttpStatusCode.OK, "text/plain; charset=utf-8", "ready\n")));
    }

    [Test]
    public void A_core_module_that_is_faulted_is_named_as_the_reason_for_not_being_ready()
    {
        using var agent = new ServedAgent(FaultedAgent.Build);
        var (status, _, content) = agent.Get("/readyz");
        Assert.That(status, Is.EqualTo(HttpStatusCode.ServiceUnavailable));
        Assert.That(content, Is.EqualTo("Gateway is Faulted: [Run] failed: the line is cut\n"));
    }

    [Test]
    public void Any_other_module_that_is_faulted_is_named_and_the_agent_is_ready()
    {
        using var agent = new ServedAgent(DegradedAgent.Build);
        var (status, _, content) = agent.Get("/readyz");
        Assert.That(status, Is.EqualTo(HttpStatusCode.OK));
        Assert.That(content, Is.EqualTo("ready\nSideGateway is Faulted: [Run] failed: the \"side\" line is cut\n"));
    }

    [Test]
    public void The_status_is_json_with_the_modules_and_their_last_errors()
    {
        using var agent = new ServedAgent(DegradedAgent.Build);
        var (status, type, content) = agent.Get("/status");
        using var document = JsonDocument.Parse(content);
        var gateway = document.RootElement.GetProperty("modules").EnumerateArray().Single(module => module.GetProperty("name").GetString() == "SideGateway");

        Assert.That((status, type), Is.EqualTo((HttpStatusCode.OK, "application/json")));
        Assert.That(document.RootElement.GetProperty("ready").GetBoolean(), Is.True);
        Assert.That(document.RootElement.GetProperty("agent").GetString(), Is.EqualTo("DegradedAgent"));
        Assert.That(gateway.GetProperty("state").GetString(), Is.EqualTo("Faulted"));
        Assert.That(gateway.GetProperty("lastError").GetString(), Is.EqualTo("[Run]: the \"side\" line\nis cut"));
        Assert.That(gateway.GetProperty("errors").GetInt64(), Is.EqualTo(1));
        Assert.That(document.RootElement.GetProperty("deadLetters").GetArrayLength(), Is.Zero);
    }

    [Test]
    public void Any_other_path_is_not_found()
    {
        using var agent = new ServedAgent(WholeAgent.Build);
        Assert.That(agent.Get("/metric").Status, Is.EqualTo(HttpStatusCode.NotFound));
    }

    [TestCase("\"localhost:9464\"")]
    [TestCase("\"127.1:9464\"")]
    [TestCase("\"127.0.0.1\"")]
    [TestCase("\"127.0.0.1:65536\"")]
    [TestCase("\"::1:9464\"")]
    [TestCase("9464")]
    public void A_wrong_address_is_an_error_of_the_configuration_with_its_place(string value) => Assert.That(
        () => TestAgent.Start(WholeAgent.Build, $$"""{ "prometheus": { "listen": {{value}} } }"""),
        Throws.ArgumentException.With.Message.Contains("options:1:").And.Message.Contains("listen").And.Message.Contains("127.0.0.1:9464"));

    [Test]
    public void An_address_that_is_taken_stops_the_start_and_names_module_and_address()
    {
        using var first = new ServedAgent(WholeAgent.Build);
        var address = first.Address["http://".Length..];
        Assert.That(
            () => TestAgent.Start(WholeAgent.Build, $$"""{ "prometheus": { "listen": "{{address}}" } }"""),
            Throws.TypeOf<StartupException>().With.Property("Module").EqualTo("Prometheus").And.InnerException.Message.Contains(address));
    }
}
