package org.colloquy.web.openai.file;

import jakarta.ejb.EJB;
import jakarta.servlet.MultipartConfigElement;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.ServletRegistration;
import jakarta.servlet.annotation.WebListener;
import jakarta.servlet.http.HttpServletRequest;
import org.colloquy.api.file.FileService;
import org.colloquy.api.file.FileSettings;

/** Puts the servlet for files in place. Not by an annotation: the limits of its uploads are settings. */
@WebListener
public final class FilesSetup implements ServletContextListener {

    /** What a form may have around its file. */
    public static final int ENVELOPE = 64 * 1024;

    private static final int IN_MEMORY = 64 * 1024;

    /**
     * How long a form may be for the container, in bytes, where files may not be larger: as long as the server reads at all. Undertow reads nothing of a
     * longer one and hangs up on the sender, who then never sees why; the part that is too large is refused anyway.
     */
    private static final long LONGEST_FORM = 1L << 30;

    // A servlet that is put in place by hand gets nothing injected on every server; a listener does.
    @EJB
    private FileService files;

    /** Whether a request is one for files, which may be larger than any other. */
    public static boolean serves(HttpServletRequest request) {
        return FilesServlet.PATH.equals(request.getServletPath());
    }

    @Override
    public void contextInitialized(ServletContextEvent event) {
        long most = FileSettings.MAX_BYTES.get();
        ServletRegistration.Dynamic servlet = event.getServletContext().addServlet("files", new FilesServlet(files));
        servlet.addMapping(FilesServlet.PATH + "/*");
        servlet.setAsyncSupported(true);
        servlet.setMultipartConfig(
                new MultipartConfigElement("", most, Math.max(LONGEST_FORM, most + ENVELOPE), IN_MEMORY));
    }
}
