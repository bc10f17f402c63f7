// hangs
// Playlists that can be merged into one another.
#include <cstddef>
#include <mutex>
#include <string>
#include <thread>
#include <utility>
#include <vector>

class Playlist {
public:
  void add(std::string song) {
    std::lock_guard<std::mutex> lock(mutex_);
    songs_.push_back(std::move(song));
  }

  void append(const Playlist &other) {
    std::lock_guard<std::mutex> mine(mutex_);         // WITNESS
    std::lock_guard<std::mutex> theirs(other.mutex_); // DEFECT(lock-order): maybe the same mutex
    songs_.insert(songs_.end(), other.songs_.begin(), other.songs_.end());
  }

  void repeat() { append(*this); }

  size_t size() const {
    std::lock_guard<std::mutex> lock(mutex_);
    return songs_.size();
  }

  Playlist() = default;
  Playlist(const Playlist &other) {
    std::lock_guard<std::mutex> lock(other.mutex_);
    songs_ = other.songs_; // of an object that is still private, from one that is locked
  }

private:
  mutable std::mutex mutex_;
  std::vector<std::string> songs_; // guarded by mutex_
};

int main() {
  Playlist playlist;
  playlist.add("first");
  std::thread radio([&playlist] { playlist.add("second"); });
  radio.join();
  playlist.repeat();
  return playlist.size() != 4;
}
