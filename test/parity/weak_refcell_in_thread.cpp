// a weak owner of unsynchronised data goes into a thread
#include <cstdio>
#include <memory>
#include <string>
#include <thread>
#include <utility>

struct Session {
  std::string name;
};

void expire(std::weak_ptr<Session> session) {
  std::thread([session = std::move(session)] {
    if (auto alive = session.lock())
      alive->name.clear();
  }).detach();
}

int main() {
  auto session = std::make_shared<Session>(Session{"ann"});
  expire(session);
  std::puts(session->name.c_str());
}
