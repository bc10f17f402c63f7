#include <thread>

void use(int);

inline void in_the_header(int number) {
  std::thread([&number] { use(number); }).detach();
}
