-- Each subgraph makes its own database, hub_<name>, when it first starts.
GRANT ALL PRIVILEGES ON `hub\_%`.* TO 'hub'@'%';
