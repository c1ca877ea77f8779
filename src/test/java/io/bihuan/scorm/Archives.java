package io.bihuan.scorm;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Small packages of our own making. */
public final class Archives {

    private static final String OLD = """
            <manifest identifier="own" xmlns="http://www.imsproject.org/xsd/imscp_rootv1p1p2"
                      xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_rootv1p2">
              <metadata><schema>ADL SCORM</schema><schemaversion>1.2</schemaversion></metadata>
              <organizations default="o"><organization identifier="o"><title>受理五步</title>
                <item identifier="h"><title>第一章</title>
                  <item identifier="a" identifierref="ra"><title>先稳情绪</title></item>
                  <item identifier="b" identifierref="rb" parameters="?unit=2"><title>再问清楚</title>
                    <adlcp:masteryscore>80</adlcp:masteryscore></item>
                </item></organization></organizations>
              <resources>
                <resource identifier="ra" type="webcontent" adlcp:scormtype="asset" href="pages/calm.html"/>
                <resource identifier="rb" type="webcontent" adlcp:scormtype="sco" href="pages/ask.html"/>
              </resources>
            </manifest>
            """;

    private static final String YOUNG = """
            <manifest identifier="own" xmlns="http://www.imsglobal.org/xsd/imscp_v1p1"
                      xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_v1p3">
              <metadata><schema>ADL SCORM</schema><schemaversion>2004 3rd Edition</schemaversion></metadata>
              <organizations default="o"><organization identifier="o"><title>升级判断</title>
                <item identifier="a" identifierref="ra"><title>何时升级</title></item></organization></organizations>
              <resources>
                <resource identifier="ra" type="webcontent" adlcp:scormType="sco" href="young.html"/>
              </resources>
            </manifest>
            """;

    /** Searches as the old edition's own sample does: from its window upwards. */
    private static final String ASK = """
            <!DOCTYPE html><html><head><title>ask</title></head><body><p id="where"></p><button id="right">答对</button>
            <script>
            function find(win) { var n = 0; while (win.API == null && win.parent != null && win.parent != win && n++ < 7) win = win.parent; return win.API; }
            var api = find(window);
            api.LMSInitialize("");
            document.getElementById("where").textContent = api.LMSGetValue("cmi.core.lesson_location") + "|" + api.LMSGetValue("cmi.suspend_data") + "|" + api.LMSGetValue("cmi.core.student_name");
            document.getElementById("right").onclick = function () {
              api.LMSSetValue("cmi.core.lesson_location", "page-2");
              api.LMSSetValue("cmi.suspend_data", "{\\"n\\":3}");
              api.LMSSetValue("cmi.core.score.raw", "90");
              api.LMSSetValue("cmi.core.session_time", "00:02:30");
              api.LMSSetValue("cmi.core.lesson_status", "completed");
              api.LMSCommit("");
            };
            </script></body></html>
            """;

    /** Searches as the young edition's own sample does: from the window above, never in its own. */
    private static final String YOUNG_PAGE = """
            <!DOCTYPE html><html><head><title>young</title></head><body><p id="where"></p><p id="reach"></p><button id="right">做完</button>
            <script>
            function scan(win) { var n = 0; while (win.API_1484_11 == null && win.parent != null && win.parent != win) { if (n++ > 500) return null; win = win.parent; } return win.API_1484_11; }
            var api = window.parent && window.parent != window ? scan(window.parent) : null;
            api.Initialize("");
            document.getElementById("where").textContent = api.GetValue("cmi.location") + "|" + api.GetValue("cmi.suspend_data");
            var reach = [];
            try { reach.push("top:" + window.top.document.title); } catch (e) { reach.push("top refused"); }
            try { reach.push("cookie:" + document.cookie); } catch (e) { reach.push("cookie refused"); }
            fetch("/me/learning", { credentials: "include" }).then(function (r) { return r.text(); })
              .then(function (t) { reach.push("page:" + t.length); }, function () { reach.push("page refused"); })
              .then(function () { document.getElementById("reach").textContent = reach.join(", "); });
            document.getElementById("right").onclick = function () {
              api.SetValue("cmi.location", "s9");
              api.SetValue("cmi.suspend_data", "half-way");
              api.SetValue("cmi.score.scaled", "0.85");
              api.SetValue("cmi.completion_status", "completed");
              api.SetValue("cmi.success_status", "passed");
              api.SetValue("cmi.session_time", "PT4M");
              api.Terminate("");
            };
            </script></body></html>
            """;

    private Archives() {}

    /** A package of SCORM 1.2: a chapter, a page that says nothing, and one with a score that masters it. */
    public static byte[] old() {
        return zip(oldFiles());
    }

    static Map<String, String> oldFiles() {
        var files = new LinkedHashMap<String, String>();
        files.put("imsmanifest.xml", OLD);
        files.put("pages/calm.html", "<html><head></head><body><h1>先稳情绪</h1></body></html>");
        files.put("pages/ask.html", ASK);
        return files;
    }

    /** A package of SCORM 2004 with one page, which also tries to reach what it must not. */
    public static byte[] young() {
        return zip(Map.of("imsmanifest.xml", YOUNG, "young.html", YOUNG_PAGE));
    }

    static byte[] zip(Map<String, String> files) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
