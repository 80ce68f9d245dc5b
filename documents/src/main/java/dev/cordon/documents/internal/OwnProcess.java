package dev.cordon.documents.internal;

import dev.cordon.documents.internal.pdf.PdfFonts;

/** Settings of a process that belongs to Cordon: its command line and its workers. */
public final class OwnProcess {

    private OwnProcess() {}

    /**
     * Silences the libraries, whose log lines quote what they read, and keeps them from looking round the machine for fonts. To be
     * called before the first file.
     */
    public static void prepare() {
        System.setProperty("java.awt.headless", "true");
        System.setProperty("log4j2.StatusLogger.level", "OFF");
        System.setProperty("log4j2.statusLoggerLevel", "OFF");
        System.setProperty("org.apache.logging.log4j.simplelog.level", "OFF");
        System.setProperty("org.apache.logging.log4j.level", "OFF");
        System.setProperty("org.apache.commons.logging.Log", "org.apache.commons.logging.impl.NoOpLog");
        System.setProperty("org.apache.commons.logging.LogFactory", "org.apache.commons.logging.impl.LogFactoryImpl");
        PdfFonts.useBundledOnly();
    }
}
