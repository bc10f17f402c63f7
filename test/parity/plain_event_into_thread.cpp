// a struct of an enum and a string is handed to a detached thread
#include <cstdio>
#include <string>
#include <thread>
#include <utility>

enum class Level { info, error };

struct Event {
  Level level;
  std::string text;
};

void emit(Event event) {
  std::thread([event = std::move(event)] {
    std::printf("%d %s\n", static_cast<int>(event.level), event.text.c_str());
  }).detach();
}

int main() {
  emit({Level::info, "started"});
  emit({Level::error, "failed"});
}
