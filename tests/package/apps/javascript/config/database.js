module.exports = ({ env }) => ({
  connection: {
    client: 'sqlite',
    connection: { filename: env('DATABASE_FILE', '.tmp/data.db') },
    useNullAsDefault: true,
  },
});
