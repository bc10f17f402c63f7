// a function that asks for Send is given a struct with a raw pointer
#include <fearless/send.h>

#include <cstdio>
#include <string>
#include <utility>

struct Job {
  std::string name;
  float *buffer;
};

template <fearless::Send T> T audit(T value) {
  std::printf("%zu bytes\n", sizeof(T));
  return value;
}

void submit(std::string name, float *buffer) {
  Job job = audit(Job{std::move(name), buffer});
  std::printf("%s %p\n", job.name.c_str(), static_cast<void *>(job.buffer));
}

int main() {
  float sample = 1;
  submit("fft", &sample);
}
