// fails: the tracker has counted an empty parcel
// Parcels pass through a queue to the thread that delivers them.
#include <condition_variable>
#include <cstddef>
#include <deque>
#include <mutex>
#include <thread>
#include <utility>
#include <vector>

struct Parcel {
  int number = 0;
  std::vector<int> items;
};

class ParcelQueue {
public:
  void push(Parcel parcel) {
    {
      std::lock_guard<std::mutex> lock(mutex_);
      parcels_.push_back(std::move(parcel));
    }
    filled_.notify_one();
  }

  Parcel pop() {
    std::unique_lock<std::mutex> lock(mutex_);
    filled_.wait(lock, [this] { return !parcels_.empty(); });
    Parcel parcel = std::move(parcels_.front());
    parcels_.pop_front();
    return parcel;
  }

private:
  std::mutex mutex_;
  std::condition_variable filled_;
  std::deque<Parcel> parcels_; // guarded by mutex_
};

class Tracker {
public:
  explicit Tracker(ParcelQueue &queue) : queue_(queue) {}

  void ship(Parcel parcel) {
    parcel.items.push_back(parcel.number);
    queue_.push(std::move(parcel));
    items_ += parcel.items.size(); // DEFECT(moved): the deliverer's thread has the items
  }
  size_t items() const { return items_; }

private:
  ParcelQueue &queue_;
  size_t items_ = 0; // the sender's own
};

int main() {
  ParcelQueue queue;
  size_t delivered = 0;
  std::thread deliverer([&] {
    for (int i = 0; i < 20; ++i) {
      Parcel parcel = queue.pop();
      parcel.items.push_back(-1); // ours now
      delivered += parcel.items.size() - 1;
    }
  });
  Tracker tracker(queue);
  for (int number = 1; number <= 20; ++number)
    tracker.ship({number, {1, 2}});
  deliverer.join();
  return tracker.items() != delivered;
}
