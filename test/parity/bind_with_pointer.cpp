// a raw pointer hides among bound arguments
#include <functional>
#include <thread>

struct Lamp {
  bool on = false;
};

void set(Lamp *lamp, bool on) { lamp->on = on; }

void switch_later(Lamp *lamp) {
  std::thread(std::bind(set, lamp, true)).detach();
}

int main() { switch_later(new Lamp); }
