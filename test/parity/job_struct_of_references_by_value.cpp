// a function detaches a thread that owns a struct of references which it was given
#include <iostream>
#include <thread>
#include <vector>

struct Job {
  const std::vector<unsigned char> &input;
  unsigned id;
};

void submit(Job job) {
  std::thread([job] { std::cout << job.id << ' ' << job.input.size() << '\n'; }).detach();
}

int main() {
  std::vector<unsigned char> input{1, 2};
  submit(Job{input, 7});
}
