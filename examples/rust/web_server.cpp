// The Rust Book, chapter 21, "Building a Multithreaded Web Server": listing 21-25, which serves two
// requests and shuts down. The third is refused. The Book's reader is the client; here it is a
// thread. C++ has no sockets: these are POSIX's.
#include "thread_pool.h"

#include <fearless/thread.h>

#include <arpa/inet.h>
#include <cerrno>
#include <cstdint>
#include <cstdio>
#include <netinet/in.h>
#include <string>
#include <sys/socket.h>
#include <system_error>
#include <unistd.h>
#include <utility>

/// A file descriptor with an owner, as Rust's TcpListener and TcpStream are.
class Socket {
public:
  explicit Socket(int fd) : fd_(fd) {
    if (fd < 0)
      throw std::system_error(errno, std::generic_category());
  }
  Socket(Socket &&other) noexcept : fd_(std::exchange(other.fd_, -1)) {}
  Socket &operator=(Socket &&other) = delete;
  ~Socket() {
    if (fd_ >= 0)
      close(fd_);
  }

  static Socket tcp() { return Socket(socket(AF_INET, SOCK_STREAM, 0)); }
  int fd() const { return fd_; }

  void write_all(const std::string &text) const {
    for (std::size_t sent = 0; sent < text.size();) {
      const ssize_t n = send(fd_, text.data() + sent, text.size() - sent, MSG_NOSIGNAL);
      if (n < 0)
        throw std::system_error(errno, std::generic_category());
      sent += static_cast<std::size_t>(n);
    }
  }

  /// Reads until `end`, or until the peer has nothing more to say.
  std::string read_until(const std::string &end) const {
    std::string text;
    char buffer[512];
    while (end.empty() || text.find(end) == std::string::npos) {
      const ssize_t n = recv(fd_, buffer, sizeof buffer, 0);
      if (n <= 0)
        break;
      text.append(buffer, static_cast<std::size_t>(n));
    }
    return text;
  }

private:
  int fd_;
};

sockaddr_in localhost(std::uint16_t port) {
  sockaddr_in address{};
  address.sin_family = AF_INET;
  address.sin_port = htons(port);
  address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  return address;
}

/// A listener on whatever port is free, and that port.
std::pair<Socket, std::uint16_t> listen_on_localhost() {
  Socket listener = Socket::tcp();
  sockaddr_in address = localhost(0);
  socklen_t length = sizeof address;
  auto *generic = reinterpret_cast<sockaddr *>(&address);
  if (bind(listener.fd(), generic, length) != 0 || listen(listener.fd(), 16) != 0 ||
      getsockname(listener.fd(), generic, &length) != 0)
    throw std::system_error(errno, std::generic_category());
  return {std::move(listener), ntohs(address.sin_port)};
}

void handle_connection(const Socket &stream) {
  const std::string request = stream.read_until("\r\n\r\n");
  const bool found = request.starts_with("GET / HTTP/1.1\r\n");
  const std::string contents = found ? "Hello!" : "Oops!";
  stream.write_all(std::string("HTTP/1.1 ") + (found ? "200 OK" : "404 NOT FOUND") +
                   "\r\nContent-Length: " + std::to_string(contents.size()) + "\r\n\r\n" +
                   contents);
}

std::string get(std::uint16_t port, const std::string &path) {
  const Socket stream = Socket::tcp();
  const sockaddr_in address = localhost(port);
  if (connect(stream.fd(), reinterpret_cast<const sockaddr *>(&address), sizeof address) != 0)
    return "refused";
  stream.write_all("GET " + path + " HTTP/1.1\r\n\r\n");
  const std::string response = stream.read_until("");
  return response.substr(0, response.find("\r\n"));
}

/// Serves two requests; what the client was told.
std::string serve_two(const Socket &listener, std::uint16_t port) {
  auto client = fearless::spawn([port] { return get(port, "/") + "\n" + get(port, "/missing"); });

  const ThreadPool pool(4);
  for (int i = 0; i < 2; ++i) // listener.incoming().take(2)
    pool.execute(
        [stream = Socket(accept(listener.fd(), nullptr, nullptr))] { handle_connection(stream); });
  return client.join();
}

int main() {
  std::uint16_t port = 0;
  std::string told;
  {
    const auto [listener, its_port] = listen_on_localhost();
    port = its_port;
    told = serve_two(listener, port);
  }
  std::printf("%s\n%s\n", told.c_str(), get(port, "/").c_str());
}

// Prints:
//   Shutting down worker 0
//   Shutting down worker 1
//   Shutting down worker 2
//   Shutting down worker 3
//   HTTP/1.1 200 OK
//   HTTP/1.1 404 NOT FOUND
//   refused
