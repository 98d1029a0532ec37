package org.scholion.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.scholion.testing.Browsers;
import org.scholion.testing.DemoServer;
import org.scholion.testing.NeedsChromium;

@NeedsChromium
@ExtendWith(DemoServer.Shared.class)
class StartPageIT {

    @Test
    void startPageOpensWithoutAComplaintOfTheBrowser(DemoServer server) {
        try (Browsers browsers = Browsers.launch();
                Browsers.Visitor visitor = browsers.visitor(server.base())) {
            Response response = visitor.page().navigate("/");
            visitor.screenshot("start");

            assertThat(response.status()).isEqualTo(200);
            assertThat(visitor.page().title()).contains("Scholion");
            assertThat(visitor.complaints()).isEmpty();
        }
    }
}
