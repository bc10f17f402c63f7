// From here on std::atomic and the like are the simulated ones. See std_on_relacy.h.
#define atomic simulated_atomic
#define mutex simulated_mutex
#define condition_variable simulated_condition_variable
#define this_thread simulated_this_thread
#define stop_token simulated_stop_token
#define stop_callback simulated_stop_callback
