// a detached thread owns a Weak and upgrades it
#include <fearless/fearless.h>

#include <iostream>
#include <memory>
#include <string>
#include <thread>
#include <vector>

struct Session {
  fearless::Mutex<std::vector<std::string>> log;
};

void watch(std::weak_ptr<Session> weak) {
  std::thread([weak = std::move(weak)] {
    if (auto session = weak.lock())
      session->log.lock()->push_back("tick");
  }).detach();
}

int main() {
  auto session = std::make_shared<Session>();
  watch(session);
  std::cout << session->log.lock()->size() << '\n';
}
