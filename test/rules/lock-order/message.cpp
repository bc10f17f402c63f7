// The whole story of one finding, line after line (tool/dev/bless writes it).
// RUN: not %fearless check %s -- %std %mock | FileCheck %s --match-full-lines --strict-whitespace
#include <mutex>
#include <thread>

class Player {
public:
  void next() {
    std::lock_guard<std::mutex> decoder(decoder_);
    std::lock_guard<std::mutex> list(list_);
    ++position_;
  }
  void skip() {
    std::lock_guard<std::mutex> list(list_);
    rewind();
  }

private:
  void rewind() {
    std::lock_guard<std::mutex> decoder(decoder_);
    position_ = 0;
  }
  std::mutex list_, decoder_;
  int position_ = 0;
};

int main() {
  Player player;
  std::thread decoder([&] { player.next(); });
  std::thread remote([&] { player.skip(); });
  decoder.join();
  remote.join();
}

//      CHECK:{{.*}}message.cpp:10:33: warning: 'list_' is taken here under 'decoder_', and elsewhere the other way round: two threads can wait for each other for ever [fearless-lock-order]
// CHECK-NEXT:   10 |     std::lock_guard<std::mutex> list(list_);
// CHECK-NEXT:      |                                 ^~~~
// CHECK-NEXT:{{.*}}message.cpp:9:33: note: 'decoder_' is taken here
// CHECK-NEXT:    9 |     std::lock_guard<std::mutex> decoder(decoder_);
// CHECK-NEXT:      |                                 ^~~~~~~
// CHECK-NEXT:{{.*}}message.cpp:29:15: note: in a thread that starts here
// CHECK-NEXT:   29 |   std::thread decoder([&] { player.next(); });
// CHECK-NEXT:      |               ^~~~~~~
// CHECK-NEXT:{{.*}}message.cpp:14:33: note: meanwhile 'list_' is taken here
// CHECK-NEXT:   14 |     std::lock_guard<std::mutex> list(list_);
// CHECK-NEXT:      |                                 ^~~~
// CHECK-NEXT:{{.*}}message.cpp:15:5: note: and held during this call
// CHECK-NEXT:   15 |     rewind();
// CHECK-NEXT:      |     ^~~~~~
// CHECK-NEXT:{{.*}}message.cpp:20:33: note: and then 'decoder_' here, in 'rewind'
// CHECK-NEXT:   20 |     std::lock_guard<std::mutex> decoder(decoder_);
// CHECK-NEXT:      |                                 ^~~~~~~
// CHECK-NEXT:{{.*}}message.cpp:30:15: note: in a thread that starts here
// CHECK-NEXT:   30 |   std::thread remote([&] { player.skip(); });
// CHECK-NEXT:      |               ^~~~~~
// CHECK-NEXT:{{.*}}message.cpp:9:33: note: take both at once: 'std::scoped_lock both(decoder_, list_);'
// CHECK-NEXT:    9 |     std::lock_guard<std::mutex> decoder(decoder_);
// CHECK-NEXT:      |                                 ^~~~~~~
