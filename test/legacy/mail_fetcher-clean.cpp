// TSan: silent
// Fetches the mail of an account in the background.
#include <atomic>
#include <chrono>
#include <thread>
#include <utility>
#include <vector>

struct Account {
  int id;
  std::vector<int> folders;
};

class MailFetcher {
public:
  ~MailFetcher() {
    for (auto &thread : threads_)
      thread.join();
  }

  void fetch(int id) {
    Account account{id, {}};
    for (int folder = 0; folder < 5; ++folder)
      account.folders.push_back(id * 10 + folder);
    threads_.emplace_back(&MailFetcher::work, this, std::move(account));
  }

private:
  void work(const Account &account) {
    std::this_thread::sleep_for(std::chrono::milliseconds(1));
    fetched_ += account.id > 0;
  }

  std::atomic<int> fetched_{0};
  std::vector<std::thread> threads_;
};

int main() {
  MailFetcher fetcher;
  for (int id = 1; id < 5; ++id)
    fetcher.fetch(id);
}
