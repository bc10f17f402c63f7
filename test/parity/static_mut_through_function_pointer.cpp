// a constant table of functions leads a thread to a mutable global
#include <thread>

int volume = 5;

void louder() { ++volume; }
void mute() { volume = 0; }

constexpr void (*commands[])() = {louder, mute};

int main() {
  std::thread remote([] {
    for (auto *command : commands)
      command();
  });
  remote.join();
}
