// a function that asks for Send is given closures and structs of values
#include <fearless/send.h>

#include <cstdio>
#include <string>
#include <utility>
#include <vector>

struct Job {
  std::string name;
  std::vector<float> buffer;
};

template <fearless::Send T> T audit(T value) {
  std::printf("%zu bytes\n", sizeof(T));
  return value;
}

int main() {
  Job job = audit(Job{"fft", {1.0f}});
  auto size = job.buffer.size();
  auto task = audit([size] { return size + 1; });
  std::printf("%s %zu\n", job.name.c_str(), task());
}
