// each turn's thread reads one input and writes one output
#include <cstddef>
#include <iostream>
#include <thread>
#include <vector>

int main() {
  std::vector<double> inputs{1.5, 2.5, 3.5};
  std::vector<double> outputs(inputs.size());
  std::vector<std::jthread> threads;
  for (std::size_t i = 0; i < outputs.size(); ++i)
    threads.emplace_back([&, i] { outputs[i] = inputs[i] * 2.0; });
  threads.clear();
  std::cout << outputs[2] << '\n';
}
