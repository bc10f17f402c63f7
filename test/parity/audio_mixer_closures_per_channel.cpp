// a mixer runs one stored effect per channel, each on its own buffer, in scoped threads
#include <fearless/fearless.h>

#include <algorithm>
#include <cstddef>
#include <cstdio>
#include <span>
#include <utility>
#include <vector>

using Effect = fearless::SendFn<void(std::span<float>)>;

struct Channel {
  std::vector<float> buffer;
  Effect effect;
};

Effect gain(float factor) {
  return [factor](std::span<float> buffer) {
    for (float &s : buffer)
      s *= factor;
  };
}

Effect delay(std::size_t length) {
  return [line = std::vector<float>(length), at = std::size_t{0}](std::span<float> buffer) mutable {
    for (float &sample : buffer) {
      std::swap(sample, line[at]);
      at = (at + 1) % line.size();
    }
  };
}

std::vector<float> process(std::vector<Channel> &channels) {
  fearless::scope([&](fearless::Scope &s) {
    for (auto &[buffer, effect] : channels)
      s.spawn([&buffer, &effect] { effect(buffer); });
  });
  std::size_t length = channels.empty() ? 0 : channels.front().buffer.size();
  for (const auto &c : channels)
    length = std::min(length, c.buffer.size());
  std::vector<float> mix(length);
  for (const auto &c : channels)
    for (std::size_t i = 0; i < length; ++i)
      mix[i] += c.buffer[i];
  return mix;
}

int main() {
  std::vector<Channel> channels;
  channels.push_back({std::vector<float>(8, 1.0F), gain(0.5F)});
  channels.push_back({std::vector<float>(8, 2.0F), delay(3)});
  std::printf("%g\n", process(channels)[0]);
  std::printf("%g\n", process(channels).back());
}
