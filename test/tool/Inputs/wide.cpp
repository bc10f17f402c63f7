#include <thread>

void f() {
  int größe = 0;
  /* 日本 */ std::thread([&] {	++größe; }).detach();
}
