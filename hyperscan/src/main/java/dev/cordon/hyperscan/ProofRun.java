package dev.cordon.hyperscan;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Sweeps proof cases on as many threads as there are processors, four at most: a start waits for it. */
final class ProofRun {

    private static final int MOST_THREADS = 4;

    private final HyperscanBackend backend;

    ProofRun(HyperscanBackend backend) {
        this.backend = backend;
    }

    /**
     * What came of it.
     *
     * @param wrong what the first case of the list that failed saw, empty when every answer was right
     * @param scans scans that were done
     */
    record Answer(String wrong, int scans) {}

    /** Runs every case. */
    Answer run(List<ProofCase> cases) throws InterruptedException {
        ExecutorService threads = Executors.newFixedThreadPool(
                Math.min(MOST_THREADS, Runtime.getRuntime().availableProcessors()));
        try {
            List<Callable<Answer>> sweeps = new ArrayList<>();
            for (ProofCase proofCase : cases) {
                sweeps.add(() -> {
                    NeedleSweep sweep = new NeedleSweep(backend);
                    return new Answer(sweep.run(proofCase), sweep.scans());
                });
            }
            String wrong = "";
            int scans = 0;
            for (Future<Answer> answer : threads.invokeAll(sweeps)) {
                wrong = wrong.isEmpty() ? answer.get().wrong : wrong;
                scans += answer.get().scans;
            }
            return new Answer(wrong, scans);
        } catch (ExecutionException e) {
            throw new IllegalStateException("a sweep failed: " + e.getCause(), e.getCause());
        } finally {
            threads.shutdown();
        }
    }
}
