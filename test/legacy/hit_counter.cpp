// fails: lost updates
// Page hits, counted by the request threads.
#include <atomic>
#include <thread>
#include <vector>

struct PageStats {
  std::atomic<long> hits{0};
  std::atomic<long> bytes{0};

  void served(long length) {
    hits = hits + 1; // DEFECT(weak-sync): a load and a store, not one step
    bytes += length;
  }
};

class Server {
public:
  explicit Server(int threads) {
    for (int i = 0; i < threads; ++i)
      workers.emplace_back(&Server::serve, this, i);
  }
  void finish() {
    for (auto &worker : workers)
      worker.join();
    workers.clear();
  }
  long hits() const { return stats.hits; }
  long bytes() const { return stats.bytes; }

private:
  void serve(int id) {
    for (int request = 0; request < 100000; ++request)
      stats.served(id + 1);
  }

  PageStats stats;
  std::vector<std::thread> workers;
};

int main() {
  Server server(3);
  server.finish();
  return server.bytes() != 600000 || server.hits() != 300000;
}
