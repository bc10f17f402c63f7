// TSan: silent
// Play list and decoder of a media player; each member function locks what it needs.
#include <chrono>
#include <deque>
#include <mutex>
#include <thread>

class MediaPlayer {
public:
  void enqueue(int track) {
    std::scoped_lock lock(playlistMutex);
    playlist.push_back(track);
  }

  void next() {
    std::scoped_lock both(decoderMutex, playlistMutex);
    if (playlist.empty())
      return;
    current = playlist.front();
    playlist.pop_front();
    position = 0;
  }

  void skipTo(int track) {
    std::unique_lock<std::mutex> playlistLock(playlistMutex);
    while (!playlist.empty() && playlist.front() != track)
      playlist.pop_front();
    playlistLock.unlock();
    std::lock_guard<std::mutex> decoderLock(decoderMutex);
    position = 0;
  }

  int playing() {
    std::lock_guard<std::mutex> lock(decoderMutex);
    return current + position;
  }

private:
  std::mutex playlistMutex;
  std::deque<int> playlist;
  std::mutex decoderMutex;
  int current = 0;
  int position = 0;
};

int main() {
  MediaPlayer player;
  for (int track = 1; track < 6; ++track)
    player.enqueue(track);
  std::thread decoder([&player] { player.next(); });
  std::thread remote([&player] {
    std::this_thread::sleep_for(std::chrono::milliseconds(100));
    player.skipTo(4);
  });
  decoder.join();
  remote.join();
  return player.playing() != 1;
}
