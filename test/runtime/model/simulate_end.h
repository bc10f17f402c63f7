#undef atomic
#undef mutex
#undef condition_variable
#undef this_thread
#undef stop_token
#undef stop_callback
