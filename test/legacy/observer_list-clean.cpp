// TSan: silent
// Observers of a document; they come and go from several threads.
#include <algorithm>
#include <functional>
#include <mutex>
#include <thread>
#include <utility>
#include <vector>

class Document {
public:
  using Observer = std::function<void(int)>;

  int addObserver(Observer observer) {
    std::lock_guard<std::mutex> lock(observersMutex_);
    observers_.emplace_back(nextToken_, std::move(observer));
    return nextToken_++;
  }

  void removeObserver(int token) {
    std::lock_guard<std::mutex> lock(observersMutex_);
    auto gone = std::remove_if(observers_.begin(), observers_.end(),
                               [token](const auto &entry) { return entry.first == token; });
    observers_.erase(gone, observers_.end());
  }

  void setRevision(int revision) {
    // A copy, so that observers may unsubscribe while they are called.
    std::vector<std::pair<int, Observer>> copy;
    {
      std::lock_guard<std::mutex> lock(observersMutex_);
      copy = observers_;
    }
    for (auto &entry : copy)
      entry.second(revision);
  }

private:
  std::mutex observersMutex_;
  std::vector<std::pair<int, Observer>> observers_; // protected by observersMutex_
  int nextToken_ = 0;                               // protected by observersMutex_
};

int main() {
  Document document;
  const int token = document.addObserver([](int) {});
  std::thread view([&document] {
    for (int i = 0; i < 20; ++i)
      document.removeObserver(document.addObserver([](int) {}));
  });
  document.removeObserver(token);
  document.setRevision(2);
  view.join();
}
