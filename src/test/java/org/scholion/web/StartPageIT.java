package org.scholion.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Response;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scholion.testing.Browsers;
import org.scholion.testing.NeedsChromium;
import org.scholion.testing.ServerUnderTest;

@NeedsChromium
class StartPageIT {

    @Test
    void startPageOpensWithoutAComplaintOfTheBrowser(@TempDir Path directory) {
        try (ServerUnderTest server = ServerUnderTest.start(directory, Map.of());
                Browsers browsers = Browsers.launch();
                Browsers.Visitor visitor = browsers.visitor(server.base())) {
            Response response = visitor.page().navigate("/");
            visitor.screenshot("start");

            assertThat(response.status()).isEqualTo(200);
            assertThat(visitor.page().title()).contains("Scholion");
            assertThat(visitor.complaints()).isEmpty();
        }
    }
}
