// a weak owner of constant data goes into a thread
#include <cstdio>
#include <memory>
#include <string>
#include <thread>
#include <utility>

struct Session {
  std::string name;
};

void greet(std::weak_ptr<const Session> session) {
  std::thread([session = std::move(session)] {
    if (auto alive = session.lock())
      std::puts(alive->name.c_str());
  }).detach();
}

int main() {
  auto session = std::make_shared<const Session>(Session{"ann"});
  greet(session);
  std::puts(session->name.c_str());
}
