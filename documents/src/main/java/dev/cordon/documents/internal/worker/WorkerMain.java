package dev.cordon.documents.internal.worker;

import dev.cordon.documents.GapCode;
import dev.cordon.documents.internal.Inspections;
import dev.cordon.documents.internal.OwnProcess;
import dev.cordon.documents.spi.Content;
import dev.cordon.documents.spi.TextExtractor;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.util.ServiceLoader;

/** The process that reads files: requests on standard input, answers on standard output, until the input ends. */
public final class WorkerMain {

    private WorkerMain() {}

    public static void main(String[] args) throws IOException {
        OwnProcess.prepare();
        DataInputStream requests = new DataInputStream(new BufferedInputStream(new FileInputStream(FileDescriptor.in)));
        DataOutputStream answers =
                new DataOutputStream(new BufferedOutputStream(new FileOutputStream(FileDescriptor.out), 1 << 16));
        // Libraries that print must not print into the answers.
        System.setOut(new PrintStream(new FileOutputStream(FileDescriptor.err)));
        Inspections inspections = new Inspections(ServiceLoader.load(TextExtractor.class).stream()
                .map(ServiceLoader.Provider::get)
                .toList());
        answers.writeByte(Frames.READY);
        answers.flush();
        while (true) {
            Frames.Request request;
            try {
                request = Frames.request(requests);
            } catch (EOFException e) {
                return;
            }
            boolean sound = answer(inspections, request, requests, answers);
            answers.writeByte(Frames.DONE);
            answers.flush();
            if (!sound) {
                return;
            }
        }
    }

    /** Whether the process may go on. */
    private static boolean answer(
            Inspections inspections, Frames.Request request, DataInputStream requests, DataOutputStream answers)
            throws IOException {
        Frames.Writer writer = new Frames.Writer(answers, request.keepText());
        byte[] bytes = request.file() == null ? requests.readNBytes((int) request.size()) : new byte[0];
        Content content;
        try {
            content = request.file() == null ? Content.of(bytes) : Content.of(request.file());
        } catch (IOException e) {
            writer.beginFile(request.name(), request.size());
            writer.gap(GapCode.UNREADABLE, "");
            writer.endFile();
            return true;
        }
        try (content) {
            inspections.inspect(request.name(), content, request.limits(), writer);
        }
        return !writer.shortOfMemory();
    }
}
