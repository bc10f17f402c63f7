// a volatile flag is a mutable global like any other
#include <thread>

volatile bool stop = false;

int main() {
  std::thread worker([] {
    while (!stop) {
    }
  });
  stop = true;
  worker.join();
}
