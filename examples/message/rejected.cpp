// A message to another thread, through a global queue that nothing guards. While one thread pushes,
// the other may see the queue half changed; and `done` may never be seen at all.
#include <cstdio>
#include <queue>
#include <string>
#include <thread>

static std::queue<std::string> inbox;
static bool done = false;

static void postman() {
  for (const char *text : {"hello", "from", "the", "thread"})
    inbox.push(text);
  done = true;
}

int main() {
  std::thread sender(postman);
  while (!done || !inbox.empty()) {
    if (inbox.empty())
      continue;
    std::printf("got: %s\n", inbox.front().c_str());
    inbox.pop();
  }
  sender.join();
}
